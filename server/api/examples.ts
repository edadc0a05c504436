/** The questions that GraphiQL opens with. */
export const examples = [
  {
    query: `# What does Action Line C2 do for the SDGs, why, and who says so?
query linksOfC2 {
  item(id: "wsis-C2") {
    code
    title
    links(to: "sdg") {
      to { code title }
      status
      standing
      rationale
      source { title publisher url }
    }
  }
}
`,
  },
  {
    query: `# Which projects name both C4 and SDG 4, and is that more than chance?
query projectsOfC4AndSdg4 {
  cell(row: "wsis-C4", column: "sdg-4") {
    claim
    verdict
    evidence { projects rowProjects columnProjects base countries expected chance }
    projects(first: 10) {
      totalCount
      nodes { title organisation year prize country { name } url }
      pageInfo { hasNextPage endCursor }
    }
  }
}
`,
  },
  {
    query: `# What does Connect 2020 aim at in target 2.1.A, and how far did it get?
query figuresOfTarget21A {
  item(id: "connect2020-2.1.A") {
    code
    title
    figures {
      indicator
      unit
      group
      baseline { year value status }
      aim
      aimYear
      outcome
      figures { year value reportYear status source { title url } }
    }
  }
}
`,
  },
];
