/** The files of imports: CSV, XLSX and JSON lines, read within bounds and written as templates. */
package com.barron.production.imports.file;
