/**
 * Machines and trouble tickets. May use access, reference, people, audit, sla, runtime, bulk,
 * listing and sql.
 */
package com.barron.production.maintenance;
