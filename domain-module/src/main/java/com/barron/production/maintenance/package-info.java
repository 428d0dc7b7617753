/** Machines and trouble tickets. May use reference, people, audit, sla and runtime. */
package com.barron.production.maintenance;
