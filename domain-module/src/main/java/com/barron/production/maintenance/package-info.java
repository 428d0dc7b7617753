/** Machines and trouble tickets. May use reference, people and sla. */
package com.barron.production.maintenance;
