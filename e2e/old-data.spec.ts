import { expect, test } from "./test.ts";
import { startServer } from "./server.ts";

for (const [today, says] of [["2026-12-20", /73 days old\. Beyond 60 days ranges are widened by a quarter/], ["2027-05-01", /205 days old\. Beyond 180 days nothing is forecast: load a newer file/]] as const)
  test(`on ${today} the capability data is told to be old`, async ({ browser }) => {
    const server = await startServer({ demo: true, today });
    try {
      const page = await (await browser.newContext({ baseURL: server.url })).newPage();
      await page.goto("/features");
      await expect(page.getByRole("status").filter({ hasText: "days old" })).toContainText(says);
      await page.getByRole("region", { name: "Features" }).getByRole("rowheader").first().getByRole("link").click();
      await expect(page.getByRole("status").filter({ hasText: "days old" })).toContainText(says);
      if (today > "2027") await expect(page.getByRole("heading", { level: 1 })).toContainText("Nothing is forecast");
    } finally {
      await server.stop();
    }
  });
