package fr.imtgrandest.passerelle.action.web;

import java.util.List;

/**
 * A working group in the list of all, in the reader's words.
 *
 * @param leads names of those who lead it
 * @param people how many are in it, the leads included
 * @param actions how many of its actions are under way, of those that the reader may see
 * @param mine whether the reader is in it
 */
record GroupCard(String theme, String name, List<String> leads, int people, long actions, boolean mine) {}
