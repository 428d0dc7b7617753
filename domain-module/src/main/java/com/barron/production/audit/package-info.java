/**
 * Who did what to which record, when and why; and who may take it back. May use reference and
 * people.
 */
package com.barron.production.audit;
