import { LogOut } from "lucide-react";
import type { ReactNode } from "react";
import { asDay, type Day } from "#lib/date.ts";
import type { Caller } from "#app/_operations/caller.ts";
import { getWorkspace } from "#app/_operations/get-workspace.ts";
import { listWorkspaces } from "#app/_operations/list-workspaces.ts";
import { labelOf, NAVIGATION } from "#app/_adapters/navigation.ts";
import { ask, asOfParam, param, type SearchParams } from "#app/_adapters/page.ts";
import { searchPalette } from "#app/_adapters/search-palette.ts";
import { leave } from "#app/_adapters/sign-out.ts";
import { AsOfPicker } from "#app/_ui/as-of-picker.tsx";
import { Button } from "#app/_ui/button.tsx";
import { CommandPalette, type PaletteItem } from "#app/_ui/command-palette.tsx";
import { withState } from "#app/_ui/links.ts";
import { PageShell } from "#app/_ui/page-shell.tsx";
import { WorkspaceMenu } from "#app/_ui/workspace-menu.tsx";

export type ShellProps = {
  caller: Caller;
  /** The page's query, so that the workspace and the as-of day stay on every link. */
  search: SearchParams;
  /** Its line in NAVIGATION: "/", "/import", "/settings". */
  current?: string;
  /** The page can be seen as known on another day. */
  asOf?: boolean;
  children: ReactNode;
};

/** The frame of every signed-in page: whose figures, as known when, where to go. Sends strangers to the door. */
export async function Shell({ caller, search, current, asOf = false, children }: ShellProps) {
  const workspace = await ask(caller, getWorkspace, {});
  const { workspaces } = await ask(caller, listWorkspaces, {});
  const pages = NAVIGATION.map((place) => ({ ...place, label: labelOf(place, workspace.kind) }));
  const to = (href: string) => withState(search, href);
  const items: PaletteItem[] = [
    ...pages.map(({ label, href, keys }) => ({ id: href, label, href: to(href), group: "Go to", keys })),
    { id: "new-company", label: "Add a company", href: to("/companies/new"), group: "Actions", words: ["new", "create"] },
    { id: "import", label: "Import a file", href: to("/import"), group: "Actions", words: ["upload", "csv", "ofx", "statement"] },
    ...(workspace.kind === "fund" ? [{ id: "check-ins", label: "Check-ins", href: to("/check-ins"), group: "Go to", keys: "g k", words: ["founders", "ask"] }] : []),
    { id: "workspaces", label: "Workspaces", href: to("/workspaces"), group: "Go to", keys: "g w" },
    ...workspaces
      .slice(0, 50)
      .filter(({ slug }) => slug !== workspace.slug)
      .map(({ slug, name }) => ({ id: `workspace-${slug}`, label: `Switch to ${name}`, href: `/?workspace=${slug}`, group: "Workspaces" })),
  ];
  const signedIn = caller.credential.kind === "session";
  const shown = asOfParam(search) ?? (workspace.defaultAsOf === null ? null : asDay(workspace.defaultAsOf));
  return (
    <PageShell
      workspace={{ name: workspace.name, href: to("/"), notice: workspace.notice }}
      nav={pages.map(({ label, href }) => ({ label, href: to(href), ...(href === "/alerts" ? { unread: workspace.unreadAlerts } : {}) }))}
      current={current === undefined ? undefined : to(current)}
      asOf={asOf ? <PageDay search={search} shown={shown} today={asDay(workspace.today)} byDefault={workspace.defaultAsOf !== null} /> : undefined}
      palette={<CommandPalette items={items} search={searchPalette.bind(null, param(search, "workspace"), asOfParam(search))} />}
      actions={
        <WorkspaceMenu current={workspace.slug} workspaces={workspaces.slice(0, 12)} all={to("/workspaces")}>
          {signedIn ? (
            <form action={leave} className="border-t pt-1">
              <Button type="submit" tone="plain" size="sm" className="w-full justify-start!">
                <LogOut aria-hidden className="size-4" />
                Sign out
              </Button>
            </form>
          ) : null}
        </WorkspaceMenu>
      }
    >
      {children}
    </PageShell>
  );
}

function PageDay({ search, shown, today, byDefault }: { search: SearchParams; shown: Day | null; today: Day; byDefault: boolean }) {
  const kept = Object.keys(search).flatMap((name): [string, string][] => {
    const value = name === "asOf" ? null : param(search, name);
    return value === null ? [] : [[name, value]];
  });
  const back = `?${new URLSearchParams(kept).toString()}`;
  return <AsOfPicker asOf={shown} today={today} keep={Object.fromEntries(kept)} back={back} backLabel={byDefault ? "Back to the usual day" : "Back to today"} />;
}
