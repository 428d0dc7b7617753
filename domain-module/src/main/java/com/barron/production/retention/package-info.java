/**
 * How long rows are kept: a rule of each owner, and the hourly run of those that cannot wait for
 * the night. Knows no table and no owner. May use failure.
 */
package com.barron.production.retention;
