/**
 * Renders a Handlebars template.
 * @throws where it names something that the facts do not have: an empty string in somebody's configuration helps nobody;
 * for a mistake in the syntax, with the column (from 0) as the cause
 */
export async function render(template: string, facts: object): Promise<string> {
  // Loaded when it is needed: a build that has nothing to do is over sooner.
  const { default: Handlebars } = await import("handlebars");
  // Its parser knows the column of a mistake, and leaves it out of what it says.
  Object.assign((Handlebars as unknown as { Parser: object }).Parser, {
    parseError(message: string, { loc }: { loc?: { first_column: number } }) {
      throw new Error(message, { cause: loc?.first_column });
    },
  });
  return Handlebars.compile(template, { strict: true, noEscape: true })(facts);
}
