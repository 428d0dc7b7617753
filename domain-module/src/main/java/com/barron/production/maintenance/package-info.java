/**
 * Machines and trouble tickets. May use access, reference, people, audit, sla, runtime, listing and
 * sql.
 */
package com.barron.production.maintenance;
