/**
 * Service level clocks: policies, calendars, intervals, and the status of any subject at any
 * instant. May use reference and runtime.
 */
package com.barron.production.sla;
