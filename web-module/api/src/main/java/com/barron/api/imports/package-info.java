/**
 * Master data as files: imports, their rows, and the files to be filled. May use operation, access,
 * call, problem, representation and schema.
 */
package com.barron.api.imports;
