/**
 * Production orders: life cycle and holds, and what people do with them. May use access, reference,
 * people, audit, sla, listing and sql.
 */
package com.barron.production.orders;
