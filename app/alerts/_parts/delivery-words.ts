export const DELIVERY_WORDS = { inbox: "Inbox alone", digest: "In the digest", now: "Mail at once" } as const;
