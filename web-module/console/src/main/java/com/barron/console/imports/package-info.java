/** Import: templates, files, what became of them, and the way back. May use page and session. */
package com.barron.console.imports;
