/** A cell's look, resolved from the style table; colours are "#RRGGBB" or null where automatic or none. */
export interface CellStyle {
  readonly numberFormat: string;
  readonly font: {
    readonly name: string;
    readonly size: number;
    readonly bold: boolean;
    readonly italic: boolean;
    readonly underline: string;
    readonly color: string;
  };
  readonly fill: string | null;
  readonly borders: Readonly<Record<BorderSide, BorderStyle>>;
  readonly horizontalAlignment: string;
  readonly verticalAlignment: string;
  readonly wrapText: boolean;
  readonly indentLevel: number;
  readonly textOrientation: number;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
}

export type BorderSide = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight";

/** Excel.BorderLineStyle and weight, for example "Continuous" and "Thin"; style "None" where there is none. */
export interface BorderStyle {
  readonly style: string;
  readonly weight: string;
  readonly color: string;
}

/** The styles of the workbook; the file's own are never changed; new looks are appended. */
export interface StyleTable {
  /** The look of style number `index`. */
  look(index: number): CellStyle;
  /** The number of a style that is `base` but for `changes`; appended if there is none. */
  derive(base: number, changes: StyleChange): number;
}

/** What of a style is to change; everything absent stays. */
export type StyleChange = {
  readonly [K in keyof Omit<CellStyle, "font" | "borders">]?: CellStyle[K];
} & {
  readonly font?: Partial<CellStyle["font"]>;
  readonly borders?: Partial<Record<BorderSide, BorderStyle>>;
};
