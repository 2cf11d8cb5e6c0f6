const words = {
  400: "bad_request",
  401: "unauthorized",
  403: "forbidden",
  404: "not_found",
  413: "too_large",
  415: "unsupported_type",
  422: "key_reused",
  429: "too_many",
} as const;

/** Why a request is not answered: a status, a sentence, and what else belongs into the JSON or the headers. */
export class Refusal extends Error {
  constructor(
    readonly status: keyof typeof words,
    sentence: string,
    readonly more: { problems?: string[]; headers?: Record<string, string> } = {},
  ) {
    super(sentence);
  }

  answer(): Response {
    const { problems, headers } = this.more;
    return Response.json(
      { error: words[this.status], message: this.message, ...(problems && { problems }) },
      { status: this.status, headers },
    );
  }
}
