/**
 * The lists that people pick a record from: what is open of them, open, overdue, on hold or recent,
 * of whatever kind. Reads the tables of the others, so that one statement tells it all. May use
 * reference, people and sql, and to take care of what is open audit, sla, orders, quality and
 * maintenance; nothing in the domain uses it.
 */
package com.barron.production.openwork;
