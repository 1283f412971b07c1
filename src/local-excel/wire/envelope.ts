/** Whatever carries text between the host and a page: an iframe's postMessage, or a page inside this process. */
export interface FramePort {
  post(message: string): void;
  /** Hands over what the page sends; gives back how to stop. */
  listen(receive: (message: string) => void): () => void;
}

/** What a page asks for. */
export interface FrameRequest {
  readonly _messageType: 0;
  readonly _actionName: string;
  readonly _actionType: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

/** Kinds of request, by their number on the wire. */
export const FRAME_ACTION = { invoke: 0, registerEvent: 1, unregisterEvent: 2 } as const;

/** Kind of message that answers or tells. Source: office.js 1.1.110, Microsoft.Office.Common.MessageType. */
const MESSAGE_RESPONSE = 1;

/** Data are plain JSON. Source: office.js 1.1.110, OSF.SerializerVersion.Browser. */
const SERIALIZER_VERSION = 1;

/** The host failed. Source: office.js 1.1.110, errorHandlingRequest of Microsoft.Office.Common.InvokeResultCode. */
export const FRAME_ERROR = -2;

/** Reads a message; null where it is not a request of this conversation. */
export function readRequest(message: string, conversationId: string): FrameRequest | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(message);
  } catch {
    return null;
  }
  const request = parsed as Partial<FrameRequest> | null;
  return request?._messageType === 0 && request._conversationId === conversationId ? (request as FrameRequest) : null;
}

/**
 * The message that answers a request.
 * @param errorCode 0 is success, FRAME_ERROR a fault of the host.
 */
export function answerOf(request: FrameRequest, data: unknown, errorCode = 0): string {
  return JSON.stringify({
    _messageType: MESSAGE_RESPONSE,
    _actionName: request._actionName,
    _conversationId: request._conversationId,
    _correlationId: request._correlationId,
    _errorCode: errorCode,
    _responseType: 0,
    _data: data,
    _serializerVersion: SERIALIZER_VERSION,
  });
}

/** The message that tells the page of an event, known by the name it registered for. */
export function pushOf(actionName: string, conversationId: string, data: unknown): string {
  return JSON.stringify({
    _messageType: MESSAGE_RESPONSE,
    _actionName: actionName,
    _conversationId: conversationId,
    _correlationId: -1,
    _errorCode: 0,
    _responseType: 1,
    _data: data,
    _serializerVersion: SERIALIZER_VERSION,
  });
}
