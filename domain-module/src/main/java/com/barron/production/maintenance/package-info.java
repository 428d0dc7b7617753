/** Machines and trouble tickets. May use access, reference, people, audit, sla and runtime. */
package com.barron.production.maintenance;
