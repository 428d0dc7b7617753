/**
 * Production orders: life cycle and holds, and what people do with them. May use access, reference,
 * people, audit, sla, bulk, listing and sql.
 */
package com.barron.production.orders;
