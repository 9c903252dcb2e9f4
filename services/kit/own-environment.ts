/** How this program found its compiled code: the programs that it starts have their own. */
delete process.env["NODE_COMPILE_CACHE"];
delete process.env["NODE_COMPILE_CACHE_PORTABLE"];
