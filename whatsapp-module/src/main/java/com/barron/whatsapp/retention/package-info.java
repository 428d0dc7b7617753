/**
 * How long rows are kept: a rule of each owner, and the nightly run that applies all rules. Knows
 * no table and no owner. May use background.
 */
package com.barron.whatsapp.retention;
