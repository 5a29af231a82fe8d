import { calendarFile } from "#app/_adapters/calendar-file.ts";

export const dynamic = "force-dynamic";
export const GET = async (request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> => calendarFile(request, (await params).file);
