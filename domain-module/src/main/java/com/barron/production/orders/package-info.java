/**
 * Production orders: life cycle and holds, and what people do with them. May use access, reference,
 * people, audit and sla.
 */
package com.barron.production.orders;
