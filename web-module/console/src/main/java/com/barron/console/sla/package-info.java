/**
 * What clocks go by: policies and calendars, read and changed, and which open deadlines a change
 * would move. May use page and session.
 */
package com.barron.console.sla;
