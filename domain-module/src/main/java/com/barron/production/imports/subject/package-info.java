/**
 * What can be imported: of each kind its columns, how a row becomes a record, and what follows from
 * it.
 */
package com.barron.production.imports.subject;
