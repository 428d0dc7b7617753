/** Machines and trouble tickets. May use reference, people, sla and runtime. */
package com.barron.production.maintenance;
