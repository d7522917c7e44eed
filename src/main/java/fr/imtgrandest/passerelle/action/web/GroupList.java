package fr.imtgrandest.passerelle.action.web;

import java.util.List;

/**
 * The working groups, in the reader's words.
 *
 * @param retired none for those who do not manage groups
 */
record GroupList(List<GroupCard> transverse, List<GroupCard> thematic, List<GroupCard> retired) {}
