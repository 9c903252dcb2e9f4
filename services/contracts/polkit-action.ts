/** polkit's name for the right to use an admin tool; polkit knows no underscore. */
export const polkitAction = (tool: string): string => `org.parlance.${tool.replaceAll("_", "-")}`;
