/** Where and of what an error is told. */
interface DebugInfo {
  readonly code: string;
  readonly message: string;
  /** The member that was refused, for example "WorksheetCollection.getItem"; "" where it is none. */
  readonly errorLocation: string;
}

/** An error as the library throws it (`OfficeExtension.Error`), with Excel's code, for example "ItemNotFound". */
export class ClientError extends Error {
  readonly debugInfo: DebugInfo;

  constructor(
    readonly code: string,
    message: string,
    errorLocation: string,
    readonly httpStatusCode = 400,
    /** What `context.trace` was told of what was carried out before. */
    readonly traceMessages: readonly string[] = [],
  ) {
    super(message);
    this.name = "RichApi.Error";
    this.debugInfo = { code, message, errorLocation };
  }
}

/** A property is read before it was loaded, and what was asked sent. */
export function propertyNotLoaded(type: string, property: string): ClientError {
  return new ClientError(
    "PropertyNotLoaded",
    `The property '${property}' is not available. Before reading the property's value, call the load method on the ` +
      'containing object and call "context.sync()" on the associated request context.',
    // The library does not say whose it is that is not known to be there.
    property === "isNullObject" ? "" : `${type}.${property}`,
  );
}

/** What a method gives back is read before it was sent. */
export function valueNotLoaded(): ClientError {
  return new ClientError(
    "ValueNotLoaded",
    "The value of the result object has not been loaded yet. Before reading the value property, call " +
      '"context.sync()" on the associated request context.',
    "clientResult.value",
  );
}
