/**
 * Service level clocks: policies, calendars, intervals, and the status of any subject at any
 * instant; the alarms that they raise. May use reference, people, audit, runtime and sql.
 */
package com.barron.production.sla;
