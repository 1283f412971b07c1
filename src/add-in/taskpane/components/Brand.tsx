interface Props {
  /** In pixels. */
  readonly size: number;
}

/** The mark of Soát Số, beside its name. */
export default function Brand({ size }: Props) {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden="true" focusable="false" style={{ flexShrink: 0 }}>
      <rect x="2" y="2" width="28" height="28" rx="6" fill="#0f6b5c" />
      <path d="M7 10h11M7 16h6M7 22h4" stroke="#bfe6dc" strokeWidth="3" strokeLinecap="round" fill="none" />
      <path
        d="M14 19.5l4.5 4.5L26 13"
        stroke="#ffffff"
        strokeWidth="4"
        strokeLinecap="round"
        strokeLinejoin="round"
        fill="none"
      />
    </svg>
  );
}
