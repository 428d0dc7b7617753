/**
 * The audit log of what people did to records, the withdrawal of records, and what else is taken
 * back. May use reference and people.
 */
package com.barron.production.audit;
