using System.Text;
using Analytics.Host;
using Analytics.Host.Commands;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

return await FrontDoor.RunAsync(args, TimeProvider.System, CommandList.All);
