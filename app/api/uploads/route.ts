import { receiveUpload } from "#app/_adapters/upload.ts";

export const dynamic = "force-dynamic";
export const POST = (request: Request): Promise<Response> => receiveUpload(request);
