/**
 * Many records at once, by statements over sets: what each owner of master data offers to an
 * import. A single record that another system puts in is a bulk of one. May use reference and sql.
 */
package com.barron.production.bulk;
