/**
 * How the product fares: channels, templates, messages that wait or died, nodes, tasks, version;
 * and why a provider's request was refused. May use page and session.
 */
package com.barron.console.system;
