/**
 * What stands around Jakarta REST in the servlet container: names of calls, headers, refusals of
 * the server's own. May use problem.
 */
package com.barron.api.edge;
