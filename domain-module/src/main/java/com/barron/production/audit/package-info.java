/**
 * The audit log of what people did to records, and the withdrawal of records. May use reference and
 * people.
 */
package com.barron.production.audit;
