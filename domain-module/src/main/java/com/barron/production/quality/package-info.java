/**
 * Defects and the hold that each one causes. May use access, reference, people, audit, orders, sla,
 * runtime, listing and sql.
 */
package com.barron.production.quality;
