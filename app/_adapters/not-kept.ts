/** Headers of an answer that holds data or decides something: nobody keeps it. */
export const NOT_KEPT = { "Cache-Control": "no-store" };
