/**
 * Many records at once, by statements over sets: what each owner of master data offers to an
 * import. May use reference.
 */
package com.barron.production.bulk;
