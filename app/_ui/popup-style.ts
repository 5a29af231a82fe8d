/** One look for what floats above the page. */
export const popupStyle = "z-50 rounded-md border bg-surface text-ink shadow-lift outline-none";
