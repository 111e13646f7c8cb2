package io.consentgate.servlet;

/**
 * How a filter is. Whatever is down, pages are served and blocked, and withdrawals work. Immutable.
 *
 * @param ledger whether the ledger kept the last row; while it does not, grants are answered by 503
 * @param policy whether the policy on disk is the one in force; otherwise it is the last good one
 * @param policyVersion of the policy in force
 */
public record Health(boolean ledger, boolean policy, String policyVersion) {}
