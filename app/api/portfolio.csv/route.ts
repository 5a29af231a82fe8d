import { portfolioFile } from "#app/_adapters/portfolio-file.ts";

export const dynamic = "force-dynamic";
export const GET = (request: Request): Promise<Response> => portfolioFile(request);
