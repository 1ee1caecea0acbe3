export default definePageConfig({ navigationBarTitleText: '房间、驻点和服务' })
