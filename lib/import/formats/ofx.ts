import { decode, detectEncoding } from "../decode.ts";
import type { FileFormat } from "../parsed-file.ts";
import { declaredEncoding, readOfx } from "../read-ofx.ts";

/** OFX and its dialects QFX and QBO. The declared charset is honoured unless the bytes are UTF-8 beyond doubt, as many banks send under another name. */
export const ofx: FileFormat = {
  id: "ofx",
  recognise: ({ head }) => /^\s*OFXHEADER\s*:|<\?OFX\b|<OFX>/i.test(head.slice(0, 4096).replaceAll("\u0000", "")),
  read: ({ bytes, head }) => {
    const found = detectEncoding(bytes);
    const declared = declaredEncoding(head);
    const { text, warnings } = decode(bytes, found === "utf-8" || found.startsWith("utf-16") ? found : (declared ?? found));
    const parsed = readOfx(text);
    return { ...parsed, warnings: [...warnings, ...parsed.warnings] };
  },
};
