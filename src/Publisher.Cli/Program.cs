using Publisher.Cli;

return CommandTree.Run(args, Surroundings.OfThisProcess());
