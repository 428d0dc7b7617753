/**
 * Machines and trouble tickets. May use access, reference, people, audit, sla, runtime, retention,
 * bulk, register, listing and sql.
 */
package com.barron.production.maintenance;
