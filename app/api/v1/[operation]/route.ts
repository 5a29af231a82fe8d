import { answer } from "#app/_adapters/rest.ts";

type Context = { params: Promise<{ operation: string }> };

export const GET = async (request: Request, { params }: Context): Promise<Response> => answer(request, (await params).operation);
export const POST = async (request: Request, { params }: Context): Promise<Response> => answer(request, (await params).operation);
